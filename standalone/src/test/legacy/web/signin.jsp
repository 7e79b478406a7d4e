<%@ page contentType="text/html;charset=UTF-8" %><%@ taglib prefix="support" uri="supportwidget.tags" %><!DOCTYPE html>
<html>
<body>
<form method="post" action="j_security_check"><input name="j_username"><input name="j_password" type="password"></form>
<support:widget/>
</body>
</html>
