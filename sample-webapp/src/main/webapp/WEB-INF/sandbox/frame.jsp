<%@ page contentType="text/html;charset=UTF-8" session="false" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="UTF-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${vendor == 'crisp' ? 'Crisp Ticket Center' : 'Unthread help center'} (sandbox)</title>
  <link rel="stylesheet" href="<c:url value='/sample.css'/>">
</head>
<body class="vendor-frame" data-status="${verdict.startsWith('verified') ? 'verified' : 'other'}">
  <h1>${vendor == 'crisp' ? 'Crisp Ticket Center' : 'Unthread help center'}</h1>
  <p class="verdict" data-sandbox="<c:out value='${vendor}'/>"><c:out value="${verdict}"/></p>
  <c:if test="${verdict.startsWith('verified')}">
    <h2>Tickets of <c:out value="${vendor == 'crisp' ? param.nickname : param.name}"/></h2>
    <ul class="tickets">
      <li><strong>Invoice of October</strong> <span>answered</span></li>
      <li><strong>How do I change my address?</strong> <span>open</span></li>
    </ul>
  </c:if>
</body>
</html>
